# Workbooks as other programs write them: openpyxl, XlsxWriter, and Gnumeric by ssconvert.
import openpyxl, xlsxwriter, datetime, subprocess, sys, os
from openpyxl.styles import Font
out=sys.argv[1]
wb=openpyxl.Workbook(); ws=wb.active; ws.title='Customers'
ws.append(['id','name','country','signed_up_on'])
ws.append(['c1','Saltmarsh Hotels','GB',datetime.date(2024,3,21)])
ws.append(['c2','آفتاب','IR',datetime.datetime(2024,3,21,14,30)])
ws['A5']=3; ws['A5'].number_format='00000'; ws['B5']='=1+1 as text'; ws['B5'].data_type='s'; ws['C5']='IR'
ws2=wb.create_sheet('Purchases')
ws2.merge_cells('A1:F1'); ws2['A1']='Purchases of spring'
ws2.append(['id','customer','on','amount','currency','description'])
ws2.append(['p1','c1',datetime.date(2024,4,1),1234.5,'USD','two\nlines'])
ws2.append(['p2','c2',datetime.date(2024,4,2),1e5,'IRR',None]); ws2['D4'].number_format='0.00E+00'
ws2.append(['p3','c1',datetime.date(2024,4,3),0.1+0.2,'USD',None])
ws2.append(['p4','c1',datetime.date(2024,4,3),'=2*3','USD','never worked out'])
ws2.append(['p5','c1',datetime.date(2024,4,3),'#N/A','USD','error']); ws2['D7'].data_type='e'
h=wb.create_sheet('Lists'); h.sheet_state='hidden'; h.append(['x','y'])
wb.create_sheet('Nothing')
ws['F2'].hyperlink='mailto:a@b.example,c d'
wb.save(out+'/openpyxl.xlsx')
w=xlsxwriter.Workbook(out+'/xlsxwriter-1904.xlsx',{'date_1904':True,'constant_memory':True}); s=w.add_worksheet('Costs')
d=w.add_format({'num_format':'dd/mm/yyyy'}); pc=w.add_format({'num_format':'0.0%'}); m=w.add_format({'num_format':'#,##0.00 "€"'})
s.write_row(0,0,['id','category','from','amount','currency','counted'])
s.write_row(1,0,['k1','staff']); s.write_datetime(1,2,datetime.datetime(2025,1,31),d); s.write_number(1,3,99.5,m); s.write(1,4,'EUR'); s.write_number(1,5,0.125,pc)
s.write_rich_string(2,0,'k',w.add_format({'bold':1}),'2'); s.write(2,1,'staff'); s.write_datetime(2,2,datetime.datetime(2025,2,28),d); s.write_formula(2,3,'=D2*2',m,199); s.write(2,4,'EUR'); s.write_number(2,5,1,pc)
w.close()
